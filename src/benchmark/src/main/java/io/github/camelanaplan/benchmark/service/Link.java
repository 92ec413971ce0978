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
    /** What was not used is lost, except for what a late wake-up costs. */
    private static final long MOST_CREDIT_NANOS = 5_000_000;

    private static final Link UNLIMITED = new Link(0);

    private final long bytesPerSecond;
    private long freeAt = System.nanoTime();

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
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long reserve(int bytes) {
        long from = Math.max(freeAt, System.nanoTime() - MOST_CREDIT_NANOS);
        freeAt = from + bytes * 1_000_000_000L / bytesPerSecond;
        return freeAt;
    }
}
