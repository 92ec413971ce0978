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

/**
 * Everything that OAuth was configured with. Its {@code toString} shows no secret.
 *
 * @param client      the client
 * @param grant       what to get the first tokens for; null for what the store or a person has
 * @param redirectUri where a browser is sent with a code; null if not known
 * @param handler     asks a person for access when nothing else works; null if nobody is to be asked
 * @param store       keeps refresh tokens
 */
record OAuthConfiguration(
        OAuthClient client, Grant grant, String redirectUri, DeviceCodeHandler handler, TokenStore store) {

    /**
     * Whether a stored token is to be used. It is not if something else has been configured since; that which is no longer
     * configured at all has done its duty.
     */
    boolean wants(StoredToken stored) {
        return !stored.refreshToken().isEmpty()
                && (grant == null || grant.origin().equals(stored.origin()));
    }

    /** What tokens that a person grants replace. */
    String deviceOrigin() {
        return grant == null ? Origin.DEVICE : grant.origin();
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
