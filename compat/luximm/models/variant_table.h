#pragma once

// The header's former path.
#include "luximm/model/variant_table.h"
