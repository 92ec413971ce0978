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
package io.github.camelanaplan.simulator.auth;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that signed data are what their format says and, where it has a timestamp, used once and at once. */
final class NonceGuard {

    private static final int MIN_V1_BYTES = 100;

    private final Clock clock;
    private final Duration window;
    private final Map<ByteBuffer, Instant> used = new ConcurrentHashMap<>();

    NonceGuard(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /** Accepts data whose signature was found to be good; those with a timestamp not a second time. */
    void accept(DataFormat format, byte[] data) throws LoginRefusedException {
        switch (format) {
            case V1 -> acceptRandom(data);
            case V2 -> acceptOnce(data);
        }
    }

    private static void acceptRandom(byte[] data) throws LoginRefusedException {
        if (data.length < MIN_V1_BYTES) {
            throw new LoginRefusedException(
                    "the signed data have " + data.length + " bytes, " + MIN_V1_BYTES + " are the least");
        }
    }

    private void acceptOnce(byte[] data) throws LoginRefusedException {
        if (data.length <= Long.BYTES) {
            throw new LoginRefusedException("the signed data have no random bytes after the timestamp");
        }
        long timestamp = ByteBuffer.wrap(data).getLong();
        long earliest = clock.millis() - window.toMillis();
        long latest = clock.millis() + window.toMillis();
        // some clients write milliseconds, most of them seconds
        boolean timely = isWithin(timestamp, earliest, latest)
                || isWithin(timestamp, Math.floorDiv(earliest, 1000L), Math.floorDiv(latest, 1000L));
        if (!timely) {
            throw new LoginRefusedException("the timestamp " + timestamp + " of the signed data is more than "
                    + window.toSeconds() + " s off the time of the service, " + clock.instant());
        }
        forgetOld();
        if (used.putIfAbsent(ByteBuffer.wrap(data), clock.instant()) != null) {
            throw new LoginRefusedException("the signed data were used before");
        }
    }

    // data from one end of the window may be tried again until its other end, and a timestamp in seconds stands for
    // all of its second
    private void forgetOld() {
        Instant limit = clock.instant().minus(window.multipliedBy(2)).minusSeconds(1);
        used.values().removeIf(limit::isAfter);
    }

    private static boolean isWithin(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
