/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.transfer.upload;

/**
 * Compresses where that gets content across sooner. It begins with compressed chunks, as nearly every link gains by that, one for
 * each processor until the first has been sent, and reckons from what it measures how long a byte of content takes either way:
 * compressed, what the slowest of compressing, sending and unpacking takes; as it is, what the link takes. Where the link may be
 * fast enough to do without, one chunk is sent as it is, to see; what is compressed meanwhile is compressed for nothing if that
 * was sooner, so that nothing is where the link was seen to be much faster than the processors. The other way has to be clearly
 * better before it is taken, and is tried again as seldom as keeps what that may cost small. Thread-safe.
 */
final class MeasuredCompression implements CompressionChoice {
    /** What the other way must be better than, as part of what the present one takes. */
    private static final double CLEARLY = 0.8;
    /** How long the service may take to unpack a byte, in nanoseconds: what is taken off to see how fast the link may be. */
    private static final double UNPACKING = 4;
    /** What is left of content that is worth compressing at all. */
    private static final double SHRUNK = 0.9;
    /** After how many chunks a measurement of the other way is no longer believed. */
    private static final int STALE = 64;
    /** What trials may cost, as part of the time that the upload takes. */
    private static final double TRIALS = 0.02;
    /** A link that is slower than this part of what the processors give is likely to be what the upload waits for. */
    private static final double SLOW = 0.5;

    private final int connections;
    private final int processors;
    private final Average ratio = new Average();
    private final Average packing = new Average();
    private final Average compressed = new Average();
    private final Average plain = new Average();

    private boolean compress = true;
    private boolean closed;
    private int begun;
    private int sinceTrial;
    /** Whether a chunk is under way the other way, to see. */
    private boolean trial;

    MeasuredCompression(int connections, int processors) {
        this.connections = connections;
        this.processors = processors;
    }

    @Override
    public synchronized boolean compressNext() throws InterruptedException {
        while (mustWait() && !closed) {
            wait();
        }
        begun++;
        sinceTrial++;
        if (!trial && compressed.known() && worthATrial()) {
            trial = true;
            sinceTrial = 0;
            return !compress;
        }
        return compress;
    }

    /** Whether to wait for what is under way would be cheaper than to go on. */
    private boolean mustWait() {
        if (!compressed.known()) {
            return begun >= processors;
        }
        return trial && compress && compressed.value() < packing.value() * SLOW;
    }

    private boolean worthATrial() {
        if (mayBe() >= now() * CLEARLY) {
            return false;
        }
        return compress && !plain.known() || sinceTrial >= STALE && (other() - now()) <= sinceTrial * now() * TRIALS;
    }

    @Override
    public synchronized void sent(PackedChunk chunk, long nanos) {
        if (chunk.raw() > 0) {
            double perByte = (double) nanos / chunk.raw() / connections;
            if (chunk.compressed()) {
                ratio.add((double) chunk.entity().getContentLength() / chunk.raw());
                packing.add((double) chunk.nanos() / chunk.raw() / processors);
                compressed.add(perByte);
            } else {
                plain.add(perByte);
            }
        } else if (!compressed.known()) {
            // It tells nothing, so that another has to: a stream may have ended for a moment only
            begun--;
        }
        if (chunk.compressed() != compress) {
            trial = false;
        }
        choose();
        notifyAll();
    }

    private void choose() {
        boolean before = compress;
        if (compress && ratio.known() && ratio.value() > SHRUNK) {
            compress = false;
        } else if (plain.known() && compressed.known()) {
            compress = compress ? now() <= other() / CLEARLY : other() < now() * CLEARLY;
        }
        if (before != compress) {
            // What is still under way the old way is no trial of the new one
            trial = false;
            sinceTrial = 0;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** What a byte takes the present way. */
    private double now() {
        return compress ? packedWay() : plain.value();
    }

    /** What a byte took the other way. */
    private double other() {
        return compress ? plain.value() : packedWay();
    }

    /** What a byte takes the other way if all goes well. */
    private double mayBe() {
        return compress ? Math.max(0, compressed.value() - UNPACKING) / ratio.value() : packing.value();
    }

    private double packedWay() {
        return Math.max(packing.value(), compressed.value());
    }

    /** A mean in which the latest counts most. */
    private static final class Average {
        private static final double WEIGHT = 0.5;

        private double value = Double.NaN;

        void add(double measured) {
            value = known() ? value + WEIGHT * (measured - value) : measured;
        }

        boolean known() {
            return !Double.isNaN(value);
        }

        double value() {
            return value;
        }
    }
}
