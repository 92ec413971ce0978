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

import java.net.SocketTimeoutException;

/** The service could not be reached, did not answer, or answered that it cannot serve now. */
public final class ServiceUnavailableException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final boolean reached;
    private final boolean underWay;

    /**
     * @param reached whether the call may have arrived
     */
    public ServiceUnavailableException(String message, Throwable cause, boolean reached) {
        this(message, cause, reached, reached && cause instanceof SocketTimeoutException);
    }

    private ServiceUnavailableException(String message, Throwable cause, boolean reached, boolean underWay) {
        super(message, cause);
        this.reached = reached;
        this.underWay = underWay;
    }

    /** A gateway on the way gave up waiting for the service, which may get to the call much later. */
    public static ServiceUnavailableException givenUp(String message) {
        return new ServiceUnavailableException(message, null, true, true);
    }

    /** Whether the call may have arrived and been acted on. False only when it certainly was not sent. */
    public boolean mayHaveArrived() {
        return reached;
    }

    /**
     * Whether the call may be acted on even later: nobody has refused it, but somebody gave up waiting for the answer, here
     * or on the way.
     */
    public boolean mayStillArrive() {
        return underWay;
    }
}
