#pragma once

namespace luximm::program {

/// Has the threads of OpenMP sleep while they wait for each other, instead of
/// spinning, unless the environment says what they do. Two busy processes on
/// two cores slow training down thirty times otherwise: a thread that is
/// preempted is waited for by one that burns the time that it would need.
///
/// libgomp reads its settings when it is loaded, before `main`. So this starts
/// the program anew with them set; it returns where they are, or if that fails.
void let_openmp_threads_sleep(char** argv);

}  // namespace luximm::program
