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

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.auth.SignInStyle;
import io.github.camelanaplan.simulator.faults.CallKind;

/** One case of the matrix. */
record MatrixCell(FaultedCall call, FaultKind fault, Often often, AtFirst session, ApiVersion version) {
    private static final Set<FaultKind> LASTING = EnumSet.of(
            FaultKind.REFUSED,
            FaultKind.RESET,
            FaultKind.RESET_AFTER,
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

    /** Whether there can be anything of the kind: without sessions nobody signs in to one, and none ends. */
    boolean isPossible() {
        boolean ofSession = call.kind() == CallKind.AUTHENTICATE || fault == FaultKind.EXPIRED;
        return version.signIn() == SignInStyle.SESSION || !ofSession && session == AtFirst.NO_SESSION;
    }

    /** Whether the fault goes on, so that the exchange's patience is what ends it. */
    boolean isLasting() {
        return often == Often.FROM_THEN_ON || fault.isLastingByNature();
    }

    /** Each fault once; for ever if it is one of a sort, and with an expired session if that may make a difference. */
    boolean isWorthItsTime() {
        if (session == AtFirst.NO_SESSION) {
            return often == Often.ONCE || LASTING.contains(fault);
        }
        return often == Often.ONCE && IN_EXPIRED_SESSION.contains(fault);
    }
}
