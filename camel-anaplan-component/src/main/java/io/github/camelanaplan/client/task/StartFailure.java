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
package io.github.camelanaplan.client.task;

import java.time.Duration;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

/** What the failure of a start tells of where it got to. */
final class StartFailure {
    /** Nobody on the way gives up so soon. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    private StartFailure() {}

    static boolean mayHaveStarted(AnaplanException failure) {
        return failure instanceof ServiceUnavailableException noAnswer && noAnswer.mayHaveArrived()
                || failure instanceof MalformedAnswerException nonsense && nonsense.mayHaveArrived();
    }

    /**
     * Where somebody gave up waiting for an answer, the service may get to the call much later. That may be somebody on the
     * way, who cuts a silent connection or answers in the service's place: so all that took long counts as that.
     */
    static boolean isStillUnderWay(AnaplanException failure, Duration taken) {
        return taken.compareTo(PROMPT) > 0
                || failure instanceof ServiceUnavailableException noAnswer && noAnswer.mayStillArrive();
    }
}
