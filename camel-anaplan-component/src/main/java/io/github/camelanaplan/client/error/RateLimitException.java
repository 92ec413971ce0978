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

/** The service refused the call because the tenant has made too many; nothing was done. */
public final class RateLimitException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final String host;

    /**
     * @param host whose limit it is, with its port
     */
    public RateLimitException(String message, String host) {
        super(message);
        this.host = host;
    }

    /** Whose limit it is, such as {@code api.anaplan.com:443}: that of the API, or of the service to sign in at. */
    public String host() {
        return host;
    }
}
