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
package io.github.camelanaplan.client.rate;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The calls that a tenant may make, in the shape in which Anaplan counts them: a bucket that holds the calls of a minute, and
 * is filled steadily. Whoever wants to make a call takes one out; where the bucket is empty, it is one that will only be in
 * there later, and he waits for that: first come, first served. Looks at tasks come after all others: once the bucket is
 * nearly empty, they are spread over time. Thread-safe.
 */
public final class RateBudget {
    private static final double SECONDS_OF_CAPACITY = 60;
    /** Below which part of the capacity looks at tasks hold back. */
    private static final double RESERVE = 0.25;
    /** How much of the rate they leave to others then. */
    private static final double SHARE_OF_LOOKS = 0.5;

    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private double perSecond;
    private double calls;
    private long filledAt;
    private long nextLookAt;

    /**
     * A full bucket.
     *
     * @param perSecond how fast it is filled
     * @param nanos     tells the time, as {@link System#nanoTime()} does
     */
    RateBudget(double perSecond, LongSupplier nanos) {
        this.nanos = nanos;
        this.perSecond = perSecond;
        this.calls = capacity();
        this.filledAt = nanos.getAsLong();
        this.nextLookAt = filledAt;
    }

    /** A full bucket of one's own, shared with nobody. */
    public static RateBudget of(double perSecond) {
        return new RateBudget(perSecond, System::nanoTime);
    }

    /** Takes a call; how long to wait before it may be made. */
    public synchronized Duration take() {
        fill();
        calls--;
        return calls >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-calls / perSecond * NANOS));
    }

    /** Puts a call back that was not made after all, so that whoever comes next does not wait for it. */
    public synchronized void putBack() {
        fill();
        calls = Math.min(capacity(), calls + 1);
    }

    /** How much later than wanted a look at a task should be taken. The look itself is a call like any other. */
    public synchronized Duration delayOfLook() {
        long now = fill();
        boolean plenty = calls > capacity() * RESERVE;
        if (plenty && nextLookAt <= now) {
            return Duration.ZERO;
        }
        nextLookAt = Math.max(now, nextLookAt) + (long) (NANOS / (perSecond * SHARE_OF_LOOKS));
        return Duration.ofNanos(nextLookAt - now);
    }

    /** The service says that there is nothing left: others of the tenant make calls too, elsewhere. */
    public synchronized void exhausted() {
        fill();
        calls = Math.min(calls, 0);
    }

    /** Keeps to a lower rate from now on, where somebody of the tenant wants it so. */
    synchronized void keepTo(double limit) {
        fill();
        perSecond = Math.min(perSecond, limit);
        calls = Math.min(calls, capacity());
    }

    private long fill() {
        long now = nanos.getAsLong();
        calls = Math.min(capacity(), calls + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
        return now;
    }

    private double capacity() {
        return perSecond * SECONDS_OF_CAPACITY;
    }
}
