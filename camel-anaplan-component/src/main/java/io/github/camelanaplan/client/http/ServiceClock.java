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
package io.github.camelanaplan.client.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;

/** What time it is at the service, as its answers tell. Until the first of them it is the time here. Thread-safe. */
public final class ServiceClock {
    private final Clock here;
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean known;

    public ServiceClock(Clock here) {
        this.here = here;
    }

    /** Whether an answer has told. */
    public boolean known() {
        return known;
    }

    /** Now, at the service; as exact as its answers, which tell whole seconds. */
    public Instant now() {
        return here.instant().plus(ahead);
    }

    /** This moment, to be asked later what time it was. */
    public Moment moment() {
        return new Moment(now(), System.nanoTime(), known);
    }

    /**
     * A moment that has passed. What time it was is better known later: gateways have clocks of their own, and the one here
     * may be set in between.
     */
    public final class Moment {
        private final Instant thought;
        private final long nanos;
        private final boolean wasKnown;

        private Moment(Instant thought, long nanos, boolean wasKnown) {
            this.thought = thought;
            this.nanos = nanos;
            this.wasKnown = wasKnown;
        }

        /** Whether the time at the service was known then. */
        public boolean known() {
            return wasKnown;
        }

        /**
         * How long it had been then.
         *
         * @param earlier by {@link System#nanoTime()}; negative when it was later
         */
        public Duration since(long earlier) {
            return Duration.ofNanos(nanos - earlier);
        }

        /** The earlier of what it was thought to be then, and what the latest answer makes of it. */
        public Instant earliest() {
            Instant told = now().minusNanos(System.nanoTime() - nanos);
            return told.isBefore(thought) ? told : thought;
        }
    }

    /** Listens to an answer. */
    void hear(HttpMessage answer) {
        Header date = answer.getFirstHeader(HttpHeaders.DATE);
        Instant there = date == null ? null : DateUtils.parseStandardDate(date.getValue());
        if (there != null) {
            ahead = Duration.between(here.instant(), there);
            known = true;
        }
    }
}
