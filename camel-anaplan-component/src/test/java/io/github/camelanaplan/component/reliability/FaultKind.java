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
package io.github.camelanaplan.component.reliability;

import java.time.Duration;
import java.util.function.Function;

import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.faults.FaultPoint;
import io.github.camelanaplan.simulator.http.InjectedFault;

/** What goes wrong with a call: a column of the matrix. */
enum FaultKind {
    REFUSED("refu", FaultPoint::refuseConnections),
    REFUSED_BRIEFLY("brie", point -> point.refuseConnections(Duration.ofMillis(40)), "&maxRetries=99&maxRetryDelay=5"),
    RESET("rest", FaultPoint::reset),
    RESET_AFTER("aftr", FaultPoint::resetAfterProcessing),
    STALL("stal", FaultPoint::stall, "&responseTimeout=700&maxRetries=1"),
    SLOW("slow", point -> point.slow(400, Duration.ofMillis(1))),
    TRUNCATED("trun", FaultPoint::truncate),
    PAGE_502("h502", point -> point.html(502)),
    PAGE_200("h200", point -> point.html(200)),
    STATUS_408("408", point -> point.status(408)),
    STATUS_500("500", point -> point.status(500)),
    ERROR_503("503", point -> point.error(503)),
    RATE_429("429", point -> point.status(429, Duration.ZERO)),
    BUSY_409("409", point -> point.error(409)),
    MOVED_410("410", point -> point.error(410)),
    LOCKED_423("423", point -> point.error(423)),
    OFFLINE_424("424", point -> point.error(424)),
    FORBIDDEN_403("403", point -> point.error(403)),
    NO_SESSION_401("401", point -> point.status(401)),
    EXPIRED("expi", FaultPoint::expireTokens),
    MALFORMED("json", FaultPoint::malformedJson),
    WITHOUT_RESULT("nres", FaultPoint::withoutResult),
    NULL_DETAILS("nudt", FaultPoint::nullDetails),
    UNKNOWN_STATE("stat", point -> point.taskState("PONDERING")),
    NO_NUMBERS("nonu", FaultPoint::countsThatAreNoNumbers),
    FORGOTTEN("forg", FaultPoint::forgetTasks);

    private final String column;
    private final Function<FaultPoint, InjectedFault> fault;
    private final String options;

    FaultKind(String column, Function<FaultPoint, InjectedFault> fault) {
        this(column, fault, "");
    }

    FaultKind(String column, Function<FaultPoint, InjectedFault> fault, String options) {
        this.column = column;
        this.fault = fault;
        this.options = options;
    }

    String column() {
        return column;
    }

    /** How much patience the component needs with it, so that a cell neither hangs nor depends on chance. */
    String options() {
        return options;
    }

    InjectedFault inject(FaultPoint point) {
        return fault.apply(point);
    }

    /** Whether there is something about a call that can be wrong in this way. */
    boolean fits(CallKind call) {
        return switch (this) {
            case WITHOUT_RESULT, NULL_DETAILS, UNKNOWN_STATE, NO_NUMBERS, FORGOTTEN -> call == CallKind.POLL_TASK;
            // These have no JSON
            case MALFORMED -> call != CallKind.PUT_CHUNK && call != CallKind.GET_CHUNK && call != CallKind.DUMP_CHUNK;
            // An answer without a body cannot be shortened
            case TRUNCATED -> call != CallKind.PUT_CHUNK;
            default -> true;
        };
    }
}
