package dev.mrt.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * One way through one chain.
 *
 * @param steps the length of the chain
 * @param millis wall time
 * @param peakHeapMegabytes the most heap that was in use
 */
record Measurement(int steps, double millis, long peakHeapMegabytes) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Measurement of(Way way, Engine engine, String database, GeneratedChain chain) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        way.go(engine, database, chain);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measurement(chain.steps().size(), millis, peak >> 20);
    }

    double millisPerStep() {
        return millis / steps;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
