#include "luximm/weights/pickle_machine.h"

#include <algorithm>
#include <array>

// https://github.com/python/cpython/blob/main/Lib/pickletools.py describes the
// opcodes.
namespace luximm::detail {
namespace {

using Kind = PickleKind;
using Values = std::vector<PickleValue>;

/// Modules through which a pickle takes over the process that loads it. Nothing
/// of them would be called, but a file that asks for them is no checkpoint.
constexpr std::array<std::string_view, 24> kRefusedModules = {
    "os",       "posix",   "nt",     "sys",       "subprocess", "pty",
    "shutil",   "socket",  "runpy",  "importlib", "ctypes",     "webbrowser",
    "code",     "codeop",  "pdb",    "bdb",       "timeit",     "profile",
    "cProfile", "marshal", "pickle", "_pickle",   "commands",   "pip",
};
/// Of `builtins`, what does more than to make a value.
constexpr std::array<std::string_view, 13> kRefusedBuiltins = {
    "eval",       "exec",  "compile", "open",    "__import__",
    "breakpoint", "input", "globals", "setattr", "delattr",
    "execfile",   "apply", "reload",
};

template <std::size_t kCount>
bool is_among(const std::array<std::string_view, kCount>& names,
              std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool PickleMachine::container(uint8_t op) {
  switch (op) {
    case ')':
    case ']':
    case '}':
    case 0x8f:
      push_container(op == ')'   ? Kind::kTuple
                     : op == ']' ? Kind::kList
                     : op == '}' ? Kind::kDict
                                 : Kind::kSet,
                     {});
      return true;
    case 0x85:
    case 0x86:
    case 0x87: {
      const std::size_t count = op - 0x84U;
      need(count);
      const Values values(stack_.end() - static_cast<std::ptrdiff_t>(count),
                          stack_.end());
      stack_.resize(stack_.size() - count);
      push_container(Kind::kTuple, values);
      return true;
    }
    case 't':
    case 'l':
    case 0x91:
      push_container(op == 't'   ? Kind::kTuple
                     : op == 'l' ? Kind::kList
                                 : Kind::kSet,
                     pop_marked());
      return true;
    case 'd': {
      const Values values = pop_marked();
      push_container(Kind::kDict, {});
      extend(values, "item");
      return true;
    }
    case 'a':
      extend({pop()}, "element");
      return true;
    case 'e':
    case 0x90:
      extend(pop_marked(), "element");
      return true;
    case 's': {
      const PickleValue value = pop();
      const PickleValue key = pop();
      extend({key, value}, "item");
      return true;
    }
    case 'u':
      extend(pop_marked(), "item");
      return true;
    default:
      return false;
  }
}

/// Adds elements to a list or a set, or items to a dictionary. What is added to
/// an opaque object is dropped with it.
void PickleMachine::extend(const Values& values, std::string_view what) {
  const PickleValue target = top();
  if (target.kind == Kind::kOpaque) return;
  const bool is_item = what == "item";
  const bool fits =
      is_item ? target.kind == Kind::kDict
              : target.kind == Kind::kList || target.kind == Kind::kSet;
  if (!fits) {
    input_.error(fmt::format("the pickle adds an {} to {}", what,
                             heap_.describe(target)));
  }
  if (is_item && values.size() % 2 != 0) {
    input_.error("the pickle has a key without a value");
  }
  for (PickleValue value : values) heap_.add(target, value);
}

bool PickleMachine::stack(uint8_t op) {
  switch (op) {
    case '(':
      if (marks_.size() == kMaxPickleObjects) {
        input_.error(
            fmt::format("the pickle sets over {} marks", kMaxPickleObjects));
      }
      marks_.push_back(stack_.size());
      return true;
    case '0':
      if (stack_.size() == floor() && !marks_.empty()) {
        marks_.pop_back();  // what is popped is the mark
      } else {
        pop();
      }
      return true;
    case '1':
      pop_marked();
      return true;
    case '2':
      push(top());
      return true;
    case 0x80:
      if (const uint8_t protocol = input_.byte(); protocol > 5) {
        input_.error(
            fmt::format("pickle protocol {}, at most 5 is read", protocol));
      }
      return true;
    case 0x95:
      if (input_.number<uint64_t>() > input_.left()) {
        input_.error("a frame of the pickle is longer than the file");
      }
      return true;
    default:
      return memo(op);
  }
}

bool PickleMachine::memo(uint8_t op) {
  switch (op) {
    case 'h':
      get(input_.byte());
      return true;
    case 'j':
      get(input_.number<uint32_t>());
      return true;
    case 'g':
      get(line_number());
      return true;
    case 'q':
      put(input_.byte(), top());
      return true;
    case 'r':
      put(input_.number<uint32_t>(), top());
      return true;
    case 'p': {
      const uint64_t key = line_number();
      put(key, top());
      return true;
    }
    case 0x94:
      put(memo_.size(), top());
      return true;
    default:
      return false;
  }
}

bool PickleMachine::object(uint8_t op) {
  switch (op) {
    case 'c': {
      const std::string module(input_.line());
      push_global(module, input_.line());
      return true;
    }
    case 0x93: {
      const PickleValue name = pop();
      const PickleValue module = pop();
      if (name.kind != Kind::kText || module.kind != Kind::kText) {
        input_.error("the pickle names something by what is not a text");
      }
      push_global(std::string(heap_.text_of(module)),
                  std::string(heap_.text_of(name)));
      return true;
    }
    case 'R':
    case 0x81: {
      const PickleValue arguments = pop();
      call(pop(), arguments);
      return true;
    }
    case 0x92: {
      pop();  // keywords: only classes that stay opaque have any
      const PickleValue arguments = pop();
      const PickleValue callable = pop();
      if (callable.kind != Kind::kGlobal) {
        input_.error("the pickle calls " + heap_.describe(callable));
      }
      call({Kind::kOpaque, callable.length, callable.data}, arguments);
      return true;
    }
    case 'b': {
      pop();
      const Kind kind = top().kind;
      if (kind != Kind::kOpaque && kind != Kind::kDict) {
        input_.error("the pickle changes " + heap_.describe(top()));
      }
      return true;
    }
    case 'Q': {
      const PickleValue id = pop();
      push(handler_.persistent(id));
      return true;
    }
    default:
      return false;
  }
}

void PickleMachine::push_global(const std::string& module,
                                std::string_view name) {
  if (!is_utf8(module) || !is_utf8(name)) {
    input_.error("a name of the pickle is not UTF-8");
  }
  // Python 2's name.
  const std::string known = module == "__builtin__" ? "builtins" : module;
  const std::string path = fmt::format("{}.{}", known, name);
  const std::string_view package =
      std::string_view(known).substr(0, known.find('.'));
  if (package == "builtins" ? is_among(kRefusedBuiltins, name)
                            : is_among(kRefusedModules, package)) {
    input_.error(fmt::format(
        "the file asks Python for '{}', which no checkpoint needs: it may be "
        "made to take over the computer that loads it",
        printable(path)));
  }
  push(heap_.text(Kind::kGlobal, path));
}

void PickleMachine::call(PickleValue callable, PickleValue arguments) {
  if (callable.kind != Kind::kGlobal && callable.kind != Kind::kOpaque) {
    input_.error("the pickle calls " + heap_.describe(callable));
  }
  if (arguments.kind == Kind::kOpaque || callable.kind == Kind::kOpaque) {
    push({Kind::kOpaque, callable.length, callable.data});
    return;
  }
  if (arguments.kind != Kind::kTuple) {
    input_.error("the pickle calls with " + heap_.describe(arguments) +
                 " as arguments");
  }
  push(handler_.call(callable, heap_.first_items(arguments)));
}

PickleValue read_pickle(PickleInput& input, PickleHeap& heap,
                        PickleHandler& handler) {
  return PickleMachine(input, heap, handler).run();
}

}  // namespace luximm::detail
