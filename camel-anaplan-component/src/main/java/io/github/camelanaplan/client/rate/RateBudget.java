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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The calls that a tenant may make, in the shape in which Anaplan counts them: a bucket that holds the calls of a minute, and
 * is filled steadily. Whoever wants to make a call takes a turn; where the bucket is empty, it comes later: first come, first
 * served. Looks at tasks come after all others: once the bucket is nearly empty, they are spread over time, and
 * {@linkplain LookOrder have an order of their own}, whoever makes them. Thread-safe.
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
    private final LookOrder<LookTurn> order = new LookOrder<>();

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

    /**
     * Takes a call to look at a task with.
     *
     * @param started when the task was, as {@link System#nanoTime()} tells it
     * @param sooner  hears, on the thread of somebody else who asks for the time until his turn, that this turn comes before
     *                the time that it told, and is to be asked again; must not block
     */
    public synchronized Turn takeForLook(long started, Consumer<Turn> sooner) {
        boolean plenty = calls.free() > calls.capacity() * RESERVE;
        if (plenty && looks.free() >= 0) {
            return take();
        }
        LookTurn turn = new LookTurn(looks.take(), sooner);
        order.add(turn, started);
        return turn;
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

    /**
     * First among the looks, and then, when that has come, among all calls: those to come hold up no other. A place among the
     * looks is nobody's own: the look that is next when it comes takes it, and leaves its own to whom it has overtaken.
     */
    private final class LookTurn implements Turn {
        private final Consumer<Turn> sooner;
        private long place;
        private boolean back;
        private Turn call;

        LookTurn(long place, Consumer<Turn> sooner) {
            this.place = place;
            this.sooner = sooner;
        }

        @Override
        public Duration remaining() {
            List<LookTurn> overtakers = new ArrayList<>();
            Duration wait;
            synchronized (RateBudget.this) {
                while (call == null && !back && looks.until(place).isZero()) {
                    LookTurn next = order.next();
                    long come = place;
                    place = next.place;
                    next.place = come;
                    next.call = take();
                    if (next != this) {
                        overtakers.add(next);
                    }
                }
                wait = call == null ? looks.until(place) : call.remaining();
            }
            overtakers.forEach(turn -> turn.sooner.accept(turn));
            return wait;
        }

        @Override
        public void giveBack() {
            synchronized (RateBudget.this) {
                if (call != null) {
                    call.giveBack();
                } else if (!back) {
                    back = true;
                    order.remove(this);
                    looks.giveBack(place);
                }
            }
        }
    }
}
