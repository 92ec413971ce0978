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

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Exchange;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.RequestRefusedException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** How a cell ends, with its letter in the matrix: well, or with the one exception. */
enum MatrixEnd {
    WELL('+', null, "ends well: the content is whole, one task has run"),
    UNNOTICED('!', null, "ends well with a byte that is another one, which plain HTTP lets nobody notice"),
    NOT_CANCELLED('~', null, "tells that the task is not cancelled so far, or that this is not known"),
    START_AMBIGUOUS('A', StartAmbiguousException.class, "it is not known whether the task was started"),
    BAD_CREDENTIALS('C', BadCredentialsException.class, "signing in failed"),
    TASK_FAILED('E', TaskFailedException.class, "the task failed"),
    FORBIDDEN('F', NotAuthorisedException.class, "the user may not do this"),
    INVALID('I', InvalidRequestException.class, "it cannot be done now, as the task has not ended"),
    TASK_CANCELLED('K', TaskCancelledException.class, "somebody has cancelled the task"),
    LIMITED('L', RateLimitException.class, "too many calls"),
    MALFORMED('M', MalformedAnswerException.class, "the answer is not Anaplan's"),
    NOT_FOUND('N', ObjectNotFoundException.class, "no such object, or the user may not see it"),
    OVERDUE('O', TaskTimedOutException.class, "the task has not ended within `taskTimeout`, as far as is known"),
    REFUSED('R', RequestRefusedException.class, "the service refused the call"),
    SERVICE('S', ServiceUnavailableException.class, "the service could not be reached, or could not do it"),
    TRANSFER('T', TransferFailedException.class, "content was not uploaded, and nothing started; or not downloaded"),
    UNKNOWN('U', OutcomeUnknownException.class, "what became of the task is not known"),
    MODEL('X', ModelUnavailableException.class, "the model is locked, offline, archived or deployed");

    private static final Set<MatrixEnd> SAYING_THAT_A_TASK_MAY_RUN =
            EnumSet.of(START_AMBIGUOUS, OVERDUE, UNKNOWN, TASK_FAILED, TASK_CANCELLED);

    private final char letter;
    private final Class<? extends AnaplanException> type;
    private final String meaning;

    MatrixEnd(char letter, Class<? extends AnaplanException> type, String meaning) {
        this.letter = letter;
        this.type = type;
        this.meaning = meaning;
    }

    char letter() {
        return letter;
    }

    /** For people. */
    String meaning() {
        return meaning;
    }

    /** The name of the exception that it ends with; empty for none. */
    String exception() {
        return type == null ? "" : type.getSimpleName();
    }

    boolean isFailure() {
        return type != null;
    }

    /** Whether a task that does something may run, or have run, although the exchange ended like this. */
    boolean saysThatATaskMayRun() {
        return SAYING_THAT_A_TASK_MAY_RUN.contains(this);
    }

    static Optional<MatrixEnd> of(Exchange done, MatrixBench bench) {
        Exception failure = done.getException();
        return failure == null ? Optional.of(wellOrSo(done, bench)) : of(failure);
    }

    /** By the error alone; null for none. */
    static Optional<MatrixEnd> of(Throwable failure) {
        return failure == null
                ? Optional.of(WELL)
                : Arrays.stream(values())
                        .filter(end -> end.type == failure.getClass())
                        .findFirst();
    }

    private static MatrixEnd wellOrSo(Exchange done, MatrixBench bench) {
        if (bench.cell().call().job() == MatrixJob.CANCEL && !isCancelled(done)) {
            return NOT_CANCELLED;
        }
        return ExpectedBodies.areThose(bench) ? WELL : UNNOTICED;
    }

    private static boolean isCancelled(Exchange done) {
        return Outcome.CANCELLED.name().equals(done.getMessage().getHeader(AnaplanConstants.OUTCOME));
    }

    static MatrixEnd of(char letter) {
        return Arrays.stream(values())
                .filter(end -> end.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No end has the letter " + letter));
    }
}
