#pragma once

// The header's former path.
#include "luximm/model/config_json.h"
