package dev.mrt.tests.arch.counterexample;

import dev.mrt.tests.arch.counterexample.other.internal.Hidden;

/** Uses what another package keeps to itself. */
class ReachesInside {

    final Hidden hidden = new Hidden();
}
