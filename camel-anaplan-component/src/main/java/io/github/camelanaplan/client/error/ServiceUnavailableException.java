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

/** The service could not be reached, did not answer, or answered that it cannot serve now. */
public final class ServiceUnavailableException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final boolean reached;

    /**
     * @param reached whether the call may have arrived
     */
    public ServiceUnavailableException(String message, Throwable cause, boolean reached) {
        super(message, cause);
        this.reached = reached;
    }

    /** Whether the call may have arrived and been acted on. False only when it certainly was not sent. */
    public boolean mayHaveArrived() {
        return reached;
    }
}
