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
import java.util.Optional;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.RequestRefusedException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.client.error.TransferFailedException;

/** How a cell ends, with its letter in the matrix: well, or with the one exception. */
enum MatrixEnd {
    WELL('+', null),
    START_AMBIGUOUS('A', StartAmbiguousException.class),
    BAD_CREDENTIALS('C', BadCredentialsException.class),
    FORBIDDEN('F', NotAuthorisedException.class),
    LIMITED('L', RateLimitException.class),
    MALFORMED('M', MalformedAnswerException.class),
    OVERDUE('O', TaskTimedOutException.class),
    REFUSED('R', RequestRefusedException.class),
    SERVICE('S', ServiceUnavailableException.class),
    TRANSFER('T', TransferFailedException.class),
    UNKNOWN('U', OutcomeUnknownException.class),
    MODEL('X', ModelUnavailableException.class);

    private final char letter;
    private final Class<? extends AnaplanException> type;

    MatrixEnd(char letter, Class<? extends AnaplanException> type) {
        this.letter = letter;
        this.type = type;
    }

    char letter() {
        return letter;
    }

    /** Whether a task that does something may run, or have run, although the exchange ended like this. */
    boolean saysThatATaskMayRun() {
        return this == START_AMBIGUOUS || this == OVERDUE || this == UNKNOWN;
    }

    static Optional<MatrixEnd> of(Throwable failure) {
        return Arrays.stream(values())
                .filter(end -> failure == null ? end == WELL : end.type == failure.getClass())
                .findFirst();
    }

    static MatrixEnd of(char letter) {
        return Arrays.stream(values())
                .filter(end -> end.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No end has the letter " + letter));
    }
}
