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
package io.github.camelanaplan.client.transfer;

import java.util.concurrent.Semaphore;

import io.github.camelanaplan.client.error.InvalidRequestException;

/**
 * How much of the heap chunks may hold, for all uploads together. Who wants more than there is waits, first come, first
 * served: what others hold, they give back once it was sent. Thread-safe.
 */
public final class TransferMemory {
    private static final double PART_OF_HEAP = 0.4;
    /** That of all components and Camel contexts of this JVM, as they share its heap. */
    public static final TransferMemory OF_THIS_JVM =
            new TransferMemory((long) (Runtime.getRuntime().maxMemory() * PART_OF_HEAP));

    /** Counted in kilobytes, which fit a semaphore whatever the heap. */
    private static final int UNIT = 1024;

    private final Semaphore free;
    private final int capacity;

    /**
     * @param bytes how much there is
     */
    public TransferMemory(long bytes) {
        this.capacity = units(bytes);
        this.free = new Semaphore(capacity, true);
    }

    /** Whether there is room for that much at all. */
    public boolean hasRoomFor(long bytes) {
        return units(bytes) <= capacity;
    }

    /**
     * Waits for a share.
     *
     * @throws InvalidRequestException when there is no room for that much at all
     */
    public Share take(long bytes) throws InterruptedException {
        if (!hasRoomFor(bytes)) {
            throw new InvalidRequestException(
                    "Chunks of " + bytes + " bytes are too large for this heap, of which uploads take "
                            + (long) capacity * UNIT + " bytes: set a smaller chunkSize, or give the JVM more memory");
        }
        if (bytes > 0) {
            // Who wants none does not queue behind those who wait for some
            free.acquire(units(bytes));
        }
        return new Share(units(bytes));
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE / 2, (bytes + UNIT - 1) / UNIT);
    }

    /** What one chunk holds. Thread-safe. */
    public final class Share {
        private int units;

        private Share(int units) {
            this.units = units;
        }

        /** Gives back what is more than that. */
        public synchronized void shrinkTo(long bytes) {
            int kept = Math.min(units, units(bytes));
            free.release(units - kept);
            units = kept;
        }

        /** Gives back all of it. */
        public void giveBack() {
            shrinkTo(0);
        }
    }
}
