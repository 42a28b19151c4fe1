#pragma once

// All of luximm. Programs that only look names up, download or read headers
// can include the parts that need no LibTorch alone and link luximm::core.

#include "luximm/data/image.h"
#include "luximm/data/imagenet_classes.h"
#include "luximm/data/preprocess.h"
#include "luximm/data/resize.h"
#include "luximm/data/transform.h"
#include "luximm/device.h"
#include "luximm/error.h"
#include "luximm/hub/hub.h"
#include "luximm/inference/optimize.h"
#include "luximm/models/bit.h"
#include "luximm/models/convnext.h"
#include "luximm/models/factory.h"
#include "luximm/models/registry.h"
#include "luximm/models/resnet.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"
