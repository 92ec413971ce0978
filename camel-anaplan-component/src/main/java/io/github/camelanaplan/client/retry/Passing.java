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
package io.github.camelanaplan.client.retry;

import java.util.Map;
import java.util.Optional;

/**
 * A condition of the service that passes, with the patience that it deserves.
 *
 * @param retries  up to how many times to try again, however many are configured
 * @param slowness by how much longer than usual to wait
 * @param rest     how many times the usual first delay to leave the service alone before that, where it does not say how
 *                 long, and all other calls too; 0 where these have nothing to do with it
 */
record Passing(int retries, int slowness, int rest) {
    private static final Passing ORDINARY = new Passing(Integer.MAX_VALUE, 1, 0);
    /** The service asks for ten seconds where it does not say how long: ten times the usual first delay. */
    private static final Passing RATE = new Passing(Integer.MAX_VALUE, 10, 10);
    /** The next call is routed to where the workspace has gone to. */
    private static final Passing MOVED = new Passing(2, 1, 0);
    /** Somebody maintains the model: seconds are of no use, and hours are not ours to wait. */
    private static final Passing CLOSED = new Passing(3, 10, 0);

    /** Bytes that went wrong on the way, or a gateway's page: if that is still so after a moment, the address is wrong. */
    private static final Passing SENSELESS = new Passing(2, 1, 0);

    private static final Map<Integer, Passing> BY_STATUS = Map.ofEntries(
            Map.entry(0, ORDINARY),
            Map.entry(200, SENSELESS),
            Map.entry(408, ORDINARY),
            Map.entry(409, ORDINARY),
            Map.entry(410, MOVED),
            Map.entry(423, CLOSED),
            Map.entry(424, CLOSED),
            Map.entry(429, RATE),
            Map.entry(500, ORDINARY),
            Map.entry(502, ORDINARY),
            Map.entry(503, ORDINARY),
            Map.entry(504, ORDINARY));

    /** The condition that the status of a failed call tells of, 0 for no answer; empty where trying again is of no use. */
    static Optional<Passing> of(int status) {
        return Optional.ofNullable(BY_STATUS.get(status));
    }
}
