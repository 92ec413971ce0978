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
package io.github.camelanaplan.simulator.http;

/** Ends a call with an error status; how the body looks is the application's business. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private HttpFailure(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /**
     * A failure.
     *
     * @param status 400 to 599
     * @param message what the client may show
     * @return a throwable without stack trace
     */
    public static HttpFailure of(int status, String message) {
        return new HttpFailure(status, message);
    }

    /**
     * The client's request makes no sense.
     *
     * @param message what is wrong with it
     * @return a failure with status 400
     */
    public static HttpFailure badRequest(String message) {
        return of(400, message);
    }

    /**
     * There is no such thing, or it is hidden.
     *
     * @return a failure with status 404
     */
    public static HttpFailure notFound() {
        return of(404, "Not Found");
    }

    /**
     * The status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }
}
