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
package io.github.camelanaplan.simulator.auth.oauth;

/** Ends a call with an OAuth error. The message is the description that clients get, and names no secret. */
public final class OAuthRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private OAuthRefusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static OAuthRefusal of(int status, String error, String description) {
        return new OAuthRefusal(status, error, description);
    }

    static OAuthRefusal invalidRequest(String description) {
        return of(400, "invalid_request", description);
    }

    // the standard says 400; clients of the service are known to expect 401 or 403 for refresh tokens that are dead
    static OAuthRefusal invalidGrant(String description) {
        return of(403, "invalid_grant", description);
    }

    /**
     * The status.
     *
     * @return 400, 401 or 403
     */
    public int status() {
        return status;
    }

    /**
     * The error code.
     *
     * @return for example {@code invalid_grant}
     */
    public String error() {
        return error;
    }
}
