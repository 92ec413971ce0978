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

/** The service answered with something that is not an answer of its interface. */
public final class MalformedAnswerException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final boolean reached;

    /** For the answer to a call which may have been acted on all the same. */
    public MalformedAnswerException(String message) {
        this(message, null);
    }

    /** For the answer to a call which may have been acted on all the same. */
    public MalformedAnswerException(String message, Throwable cause) {
        this(message, cause, true);
    }

    /**
     * @param reached whether the call that was to be made may have arrived
     */
    public MalformedAnswerException(String message, Throwable cause, boolean reached) {
        super(message, cause);
        this.reached = reached;
    }

    /**
     * Whether the call may have arrived and been acted on. False when it was not sent, as the session that it needs could
     * not be opened.
     */
    public boolean mayHaveArrived() {
        return reached;
    }
}
