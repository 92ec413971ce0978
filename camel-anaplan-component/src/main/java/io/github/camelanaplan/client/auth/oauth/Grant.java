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
package io.github.camelanaplan.client.auth.oauth;

import java.util.Map;

/** Something to get tokens for. It is a secret, and so are its parameters. */
sealed interface Grant permits RefreshGrant, CodeGrant {

    /** What the tokens got for it descend from, as {@link StoredToken#origin()} has it. */
    String origin();

    /** The refresh token that it is; empty if it is something else. */
    String refreshToken();

    /** What the service is sent for it, besides the client. */
    Map<String, String> parameters();

    /** What invalid_grant says of it, for people. */
    String whenInvalid();
}
