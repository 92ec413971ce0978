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

import java.util.EnumSet;
import java.util.Set;

/** One case of the matrix. */
record MatrixCell(FaultedCall call, FaultKind fault, Often often, AtFirst session) {
    private static final Set<FaultKind> LASTING = EnumSet.of(
            FaultKind.REFUSED,
            FaultKind.RESET,
            FaultKind.STALL,
            FaultKind.PAGE_200,
            FaultKind.ERROR_503,
            FaultKind.RATE_429,
            FaultKind.LOCKED_423,
            FaultKind.NO_SESSION_401,
            FaultKind.EXPIRED,
            FaultKind.WITHOUT_RESULT,
            FaultKind.UNKNOWN_STATE);
    private static final Set<FaultKind> IN_EXPIRED_SESSION =
            EnumSet.of(FaultKind.RESET_AFTER, FaultKind.ERROR_503, FaultKind.NO_SESSION_401, FaultKind.EXPIRED);

    String name() {
        return call + " " + fault + " " + often + " " + session;
    }

    /**
     * Each fault once, without a session. Other cells are left to the jobs that have most calls: those of a sort for ever,
     * and with an expired session those that it may make a difference to.
     */
    boolean isWorthItsTime() {
        if (session == AtFirst.NO_SESSION && often == Often.ONCE) {
            return true;
        }
        if (call.job() == MatrixJob.PROCESS || call.job() == MatrixJob.DELETE) {
            return false;
        }
        return often == Often.ONCE
                ? IN_EXPIRED_SESSION.contains(fault)
                : session == AtFirst.NO_SESSION && LASTING.contains(fault);
    }
}
