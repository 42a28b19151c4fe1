#include "luximm/weights/torch_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/file_kind.h"
#include "luximm/weights/pickle.h"
#include "luximm/weights/tensor_names.h"
#include "luximm/weights/torch_objects.h"
#include "luximm/weights/zip_directory.h"

namespace luximm::detail {
namespace {

using Kind = PickleKind;

class TorchFileReader {
 public:
  TorchFileReader(const ByteSource& source, const std::string& file)
      : source_(source), file_(file), heap_(file), objects_(heap_) {}

  TorchFile run() {
    const FileContent content = recognize(first_bytes(source_));
    if (content.kind == FileKind::kZip) {
      read_zip();
    } else if (content.kind == FileKind::kPickle) {
      read_pickles(content);
    } else {
      fail_foreign("torch file", file_, content);
    }
    return std::move(result_);
  }

 private:
  PickleValue pickle(PickleInput& input) {
    return read_pickle(input, heap_, objects_);
  }
  std::string key_of(const PickledStorage& storage) const {
    return std::string(heap_.text_of(storage.key));
  }

  void read_zip();
  std::string find_root(const std::map<std::string, ZipEntry>& entries) const;
  void check_byte_order(const std::map<std::string, ZipEntry>& entries,
                        const std::string& root) const;
  void check_version(const std::map<std::string, ZipEntry>& entries,
                     const std::string& root) const;
  void check_notes(const std::map<std::string, ZipEntry>& entries,
                   const std::string& root) const;
  std::optional<std::string> member(
      const std::map<std::string, ZipEntry>& entries,
      const std::string& name) const;
  void read_pickles(const FileContent& content);
  bool is_magic(PickleValue value) const;
  std::map<std::string, uint64_t> legacy_data(PickleInput& input);
  void finish(PickleValue root, const std::map<std::string, uint64_t>& data);

  const ByteSource& source_;
  const std::string& file_;
  PickleHeap heap_;
  TorchObjects objects_;
  TorchFile result_;
};

void TorchFileReader::read_zip() {
  result_.format = "a file of torch.save";
  const auto entries = read_zip_directory(source_, file_);
  const std::string root = find_root(entries);
  check_version(entries, root);
  check_byte_order(entries, root);
  check_notes(entries, root);
  const ZipEntry pickled = entries.at(root + "/data.pkl");
  PickleInput input(source_, pickled.begin, pickled.begin + pickled.size,
                    file_);
  const PickleValue value = pickle(input);
  std::map<std::string, uint64_t> data;
  for (const PickledStorage& storage : objects_.storages()) {
    const std::string key = key_of(storage);
    const auto found = entries.find(root + "/data/" + key);
    if (found == entries.end()) {
      fail("torch file", "{}: the data '{}' of a tensor is not in it", file_,
           printable(key));
    }
    if (storage.root_size != found->second.size) {
      fail("torch file", "{}: the data '{}' has {} bytes, the pickle says {}",
           file_, printable(key), found->second.size, storage.root_size);
    }
    data[key] = found->second.begin;
  }
  finish(value, data);
}

/// The text of a small member, or nothing if there is none.
std::optional<std::string> TorchFileReader::member(
    const std::map<std::string, ZipEntry>& entries,
    const std::string& name) const {
  const auto found = entries.find(name);
  if (found == entries.end()) return {};
  constexpr uint64_t kMaxShown = 64;
  std::string text(std::min(found->second.size, kMaxShown), '\0');
  source_.read(text.data(), text.size(), found->second.begin);
  return text;
}

/// The one folder of the archive that has a pickle.
std::string TorchFileReader::find_root(
    const std::map<std::string, ZipEntry>& entries) const {
  constexpr std::string_view kPickle = "/data.pkl";
  std::string root;
  for (const auto& [name, entry] : entries) {
    if (!name.ends_with(kPickle)) continue;
    const std::string folder = name.substr(0, name.size() - kPickle.size());
    if (folder.find('/') != std::string::npos) continue;
    if (!root.empty()) {
      fail("torch file", "{}: the zip archive has '{}' and '{}'", file_,
           printable(root + std::string(kPickle)), printable(name));
    }
    root = folder;
  }
  if (root.empty()) {
    fail("torch file",
         "{}: a zip archive without data.pkl, which torch.save would have "
         "written; if it holds the file, unpack it",
         file_);
  }
  if (entries.contains(root + "/constants.pkl")) {
    fail("torch file",
         "{}: a TorchScript archive, which holds a program; in Python, save "
         "torch.jit.load(file).state_dict()",
         file_);
  }
  return root;
}

void TorchFileReader::check_byte_order(
    const std::map<std::string, ZipEntry>& entries,
    const std::string& root) const {
  const auto order = member(entries, root + "/byteorder");
  if (order && *order != "little") {
    fail("torch file",
         "{}: its numbers are in '{}' byte order, only little is read", file_,
         printable(*order));
  }
}

/// torch.load wants it too: an archive without is of another program.
void TorchFileReader::check_version(
    const std::map<std::string, ZipEntry>& entries,
    const std::string& root) const {
  constexpr int kNewest = 10;  // of torch 2.15
  const std::string text = member(entries, root + "/version").value_or("");
  int version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  if (version < 1 || version > kNewest) {
    fail("torch file",
         "{}: the zip archive has format version '{}', 1 to {} "
         "are read",
         file_, printable(text), kNewest);
  }
}

/// Not needed to find the data; but torch.load refuses a file in which they
/// are damaged.
void TorchFileReader::check_notes(
    const std::map<std::string, ZipEntry>& entries,
    const std::string& root) const {
  const auto text = member(entries, root + "/.storage_alignment");
  if (text && (text->empty() ||
               text->find_first_not_of("0123456789\n") != std::string::npos)) {
    fail("torch file", "{}: its data is aligned to '{}', which is no number",
         file_, printable(*text));
  }
  const auto id = member(entries, root + "/.data/serialization_id");
  if (id && !is_utf8(*id)) {
    fail("torch file", "{}: its identity is not UTF-8", file_);
  }
}

/// A magic number, the protocol, facts on the system, the objects, the names of
/// the storages; then each storage, its number of elements first.
void TorchFileReader::read_pickles(const FileContent& content) {
  result_.format = "a file of torch.save before 1.6";
  PickleInput input(source_, 0, source_.size(), file_);
  if (!is_magic(pickle(input))) {
    fail("torch file", "{}: a pickle, but not of torch.save; {}", file_,
         content.advice);
  }
  constexpr uint64_t kProtocol = 1001;
  const PickleValue protocol = pickle(input);
  if (protocol.kind != Kind::kInt || protocol.data != kProtocol) {
    fail("torch file", "{}: of another protocol than {}", file_, kProtocol);
  }
  const PickleValue system = pickle(input);
  if (system.kind == Kind::kDict) {
    const std::vector<PickleValue>& facts = heap_.items(system);
    for (std::size_t i = 0; i + 1 < facts.size(); i += 2) {
      if (facts[i].kind == Kind::kText &&
          heap_.text_of(facts[i]) == "little_endian" &&
          facts[i + 1].kind == Kind::kBool && facts[i + 1].data == 0) {
        fail("torch file",
             "{}: its numbers are in big byte order, only little "
             "is read",
             file_);
      }
    }
  }
  const PickleValue root = pickle(input);
  finish(root, legacy_data(input));
}

bool TorchFileReader::is_magic(PickleValue value) const {
  using namespace std::string_view_literals;
  constexpr std::string_view kBinary =
      "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv;
  constexpr std::string_view kDecimal = "119547037146038801333356";
  return value.kind == Kind::kBigInt &&
         (heap_.text_of(value) == kBinary || heap_.text_of(value) == kDecimal);
}

std::map<std::string, uint64_t> TorchFileReader::legacy_data(
    PickleInput& input) {
  std::map<std::string, const PickledStorage*> roots;
  for (const PickledStorage& storage : objects_.storages()) {
    const auto [root, is_new] = roots.emplace(key_of(storage), &storage);
    if (!is_new && root->second->root_size != storage.root_size) {
      fail("torch file", "{}: the data '{}' has two sizes", file_,
           printable(root->first));
    }
  }
  const PickleValue keys = pickle(input);
  if (keys.kind != Kind::kList) {
    fail("torch file", "{}: has no list of its data", file_);
  }
  std::map<std::string, uint64_t> data;
  uint64_t at = input.position();
  for (PickleValue key : heap_.items(keys)) {
    const std::string name = key.kind == Kind::kText || key.kind == Kind::kBytes
                                 ? std::string(heap_.text_of(key))
                                 : heap_.describe(key);
    const auto root = roots.find(name);
    if (root == roots.end() || data.contains(name)) {
      fail("torch file", "{}: lists the data '{}', which {}", file_,
           printable(name),
           root == roots.end() ? "no tensor has" : "is there twice");
    }
    PickleInput count(source_, at, source_.size(), file_);
    const uint64_t size = root->second->root_size;
    if (count.number<uint64_t>() != size / root->second->type->size) {
      fail("torch file",
           "{}: the data '{}' has another size than the pickle "
           "says",
           file_, printable(name));
    }
    at += sizeof(uint64_t);
    if (size > source_.size() - at) {
      fail("torch file",
           "{}: the data '{}' reaches beyond the end; the download may be "
           "incomplete",
           file_, printable(name));
    }
    data[name] = at;
    at += size;
  }
  return data;
}

/// Names the tensors and turns places in storages into places in the file.
void TorchFileReader::finish(PickleValue root,
                             const std::map<std::string, uint64_t>& data) {
  const std::vector<std::size_t> storages =
      name_tensors(heap_, objects_, root, result_);
  for (std::size_t i = 0; i < result_.tensors.size(); ++i) {
    const PickledStorage& storage = objects_.storages()[storages[i]];
    const auto found = data.find(key_of(storage));
    if (found == data.end()) {
      fail("torch file", "{}: the data '{}' of tensor '{}' is not in it", file_,
           printable(key_of(storage)), printable(result_.tensors[i].name));
    }
    result_.tensors[i].begin += found->second + storage.begin;
  }
}

}  // namespace

TorchFile read_torch_file(const ByteSource& source, const std::string& file) {
  return TorchFileReader(source, file).run();
}

}  // namespace luximm::detail
