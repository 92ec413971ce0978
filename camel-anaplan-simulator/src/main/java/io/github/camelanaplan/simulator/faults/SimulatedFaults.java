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
package io.github.camelanaplan.simulator.faults;

import java.util.function.Predicate;

import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.SimulatorServer;

/**
 * Everything that can go wrong, at the call where it should:
 *
 * <pre>{@code
 * anaplan.faults().on(CallKind.PUT_CHUNK).occurrence(3).resetAfterProcessing();
 * anaplan.faults().on(CallKind.POLL_TASK).every(2).status(503);
 * anaplan.faults().onAnyCall().share(0.05, 42).oneOf(CannedAnswer.resetConnection(), CannedAnswer.html(502));
 * }</pre>
 *
 * <p>A request gets one fault at most: of several that fit, the oldest. The journal tells which one. Thread-safe.
 */
public final class SimulatedFaults {

    private final SimulatorServer server;
    private final FaultEffects effects;

    /**
     * Faults of a server.
     *
     * @param server gives them
     * @param effects what else they change
     */
    public SimulatedFaults(SimulatorServer server, FaultEffects effects) {
        this.server = server;
        this.effects = effects;
    }

    /**
     * Begins a fault that happens to requests of a kind.
     *
     * @param requests a {@link CallKind}, a {@link io.github.camelanaplan.simulator.http.RequestPattern}, or any other
     *     predicate; tested on arrival, so status and user are not known
     * @return what it is to be; the next such request gets it, unless told otherwise
     */
    public FaultPoint on(Predicate<ReceivedRequest> requests) {
        return new FaultPoint(server, effects, requests);
    }

    /**
     * Begins a fault that happens to requests of any kind.
     *
     * @return what it is to be
     */
    public FaultPoint onAnyCall() {
        return on(request -> true);
    }

    /**
     * Drops all connections and lets nobody connect, from now on: what an outage looks like, or a wrong port. Journal,
     * tasks and contents stay.
     *
     * @return closed, it lets clients connect again on the same ports
     */
    public Outage refuseConnections() {
        server.close();
        return server::open;
    }

    /** Drops all faults, and releases what they hold up. */
    public void forget() {
        server.faults().clear();
    }
}
