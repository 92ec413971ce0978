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
 * is filled steadily. Whoever wants to make a call takes a turn; where the bucket is empty, it comes later: first come, first
 * served. Looks at tasks come after all others: once the bucket is nearly empty, they are spread over time. Thread-safe.
 */
public final class RateBudget {
    private static final double SECONDS_OF_CAPACITY = 60;
    /** Below which part of the capacity looks at tasks hold back. */
    private static final double RESERVE = 0.25;
    /** How much of the rate they leave to others then. */
    private static final double SHARE_OF_LOOKS = 0.5;
    /** One call in an hour disturbs nobody, and shows whether a longer time was meant. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Line calls;
    private final Line looks;

    /**
     * A full bucket.
     *
     * @param perSecond how fast it is filled
     * @param nanos     tells the time, as {@link System#nanoTime()} does
     */
    RateBudget(double perSecond, LongSupplier nanos) {
        this.calls = new Line(perSecond, SECONDS_OF_CAPACITY, nanos);
        this.looks = new Line(perSecond * SHARE_OF_LOOKS, 0, nanos);
    }

    /** A full bucket of one's own, shared with nobody. */
    public static RateBudget of(double perSecond) {
        return new RateBudget(perSecond, System::nanoTime);
    }

    /** Takes a call. */
    public synchronized Turn take() {
        return new CallTurn(calls.take());
    }

    /** Takes a call to look at a task with. */
    public synchronized Turn takeForLook() {
        boolean plenty = calls.free() > calls.capacity() * RESERVE;
        return plenty && looks.free() >= 0 ? take() : new LookTurn(looks.take());
    }

    /**
     * The service says that there is nothing left: others of the tenant make calls too, elsewhere.
     *
     * @param rest how long not to make any; one that was said before and lasts longer holds all the same
     */
    public synchronized void exhausted(Duration rest) {
        Duration believed = rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        calls.rest(believed);
        looks.rest(believed);
    }

    /** How long it is until anybody makes a call again; zero where calls are made. */
    public synchronized Duration rest() {
        return calls.rest();
    }

    /** Keeps to a lower rate from now on, where somebody of the tenant wants it so. */
    synchronized void keepTo(double limit) {
        calls.keepTo(limit);
        looks.keepTo(limit * SHARE_OF_LOOKS);
    }

    private final class CallTurn implements Turn {
        private final long place;
        private boolean back;

        CallTurn(long place) {
            this.place = place;
        }

        @Override
        public Duration remaining() {
            synchronized (RateBudget.this) {
                return calls.until(place);
            }
        }

        @Override
        public void giveBack() {
            synchronized (RateBudget.this) {
                if (!back) {
                    back = true;
                    calls.giveBack(place);
                }
            }
        }
    }

    /** First among the looks, and then, when that has come, among all calls: those to come hold up no other. */
    private final class LookTurn implements Turn {
        private final long place;
        private boolean back;
        private Turn call;

        LookTurn(long place) {
            this.place = place;
        }

        @Override
        public Duration remaining() {
            synchronized (RateBudget.this) {
                if (call == null) {
                    Duration wait = looks.until(place);
                    if (!wait.isZero()) {
                        return wait;
                    }
                    call = take();
                }
                return call.remaining();
            }
        }

        @Override
        public void giveBack() {
            synchronized (RateBudget.this) {
                if (call != null) {
                    call.giveBack();
                } else if (!back) {
                    back = true;
                    looks.giveBack(place);
                }
            }
        }
    }
}
