#pragma once

// All of luximm. Programs that only look names up, download or read headers
// can include the parts that need no LibTorch alone and link luximm::core.

#include <torch/torch.h>

#include "luximm/base/error.h"
#include "luximm/data/augment.h"
#include "luximm/data/class_map.h"
#include "luximm/data/folder_dataset.h"
#include "luximm/data/image.h"
#include "luximm/data/imagenet_classes.h"
#include "luximm/data/loader.h"
#include "luximm/data/preprocess.h"
#include "luximm/data/resize.h"
#include "luximm/data/transform.h"
#include "luximm/device.h"
#include "luximm/hub/cache.h"
#include "luximm/hub/hub.h"
#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "luximm/model/registry.h"
#include "luximm/models/bit/bit.h"
#include "luximm/models/convnext/convnext.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/ema.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/fit.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/schedule.h"
#include "luximm/train/stop_signal.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"
