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
package io.github.camelanaplan.benchmark.service;

import java.util.concurrent.locks.LockSupport;

/**
 * What all connections share on their way in: a number of bytes a second, and no more. Time is handed out in advance, so
 * that a wait which took too long is made up for by the next. Thread-safe.
 */
public final class Link {
    /** What a link is not used for is lost; this much is between one read and the next. */
    private static final long CREDIT_NANOS = 2_000_000;

    /** How late a wake-up may be and still be made up for. */
    private static final long MOST_LATE_NANOS = 50_000_000;

    private static final Link UNLIMITED = new Link(0);

    private final long bytesPerSecond;
    private long freeAt = System.nanoTime();
    private long late;

    private Link(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** As fast as this machine can. */
    public static Link unlimited() {
        return UNLIMITED;
    }

    /** A link of that many bits a second. */
    public static Link ofBits(long bitsPerSecond) {
        return new Link(bitsPerSecond / 8);
    }

    /** Whether it slows anything down. */
    boolean limited() {
        return bytesPerSecond > 0;
    }

    /** Waits until these bytes would have come through. */
    void pass(int bytes) {
        if (!limited()) {
            return;
        }
        long until = reserve(bytes);
        boolean waits = until - System.nanoTime() > 0;
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        wokenLate(waits ? System.nanoTime() - until : 0);
    }

    /** A real link would have gone on meanwhile; that this machine has other things to do is not the sender's fault. */
    private synchronized void wokenLate(long nanos) {
        late = Math.min(MOST_LATE_NANOS, nanos);
    }

    private synchronized long reserve(int bytes) {
        long from = Math.max(freeAt, System.nanoTime() - CREDIT_NANOS - late);
        freeAt = from + bytes * 1_000_000_000L / bytesPerSecond;
        return freeAt;
    }
}
