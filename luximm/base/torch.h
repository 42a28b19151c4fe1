#pragma once

// The part of LibTorch that luximm is written on: tensors, autograd and
// `torch::nn::Module`. <torch/torch.h> also brings the layers, the optimisers
// and the data loaders of LibTorch, and a unit with it takes twice as long to
// compile.
#include <torch/autograd.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>
#include <torch/utils.h>
