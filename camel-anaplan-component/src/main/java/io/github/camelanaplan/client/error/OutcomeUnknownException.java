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
package io.github.camelanaplan.client.error;

import io.github.camelanaplan.client.model.TaskOutcome;

/**
 * The task was started, but what became of it cannot be found out. It may have done its work: look before running it
 * again.
 */
public final class OutcomeUnknownException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason why it cannot be found out; null when there is no more than the message says. It is kept as a
     *     suppressed exception rather than as cause: Camel's {@code onException} looks at causes first, and what is done
     *     about a call that failed is not what to do about a task that may have done its work
     */
    public OutcomeUnknownException(String message, Throwable reason, TaskOutcome outcome) {
        super(message, null, outcome);
        if (reason != null) {
            addSuppressed(reason);
        }
    }
}
