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

/** A refresh token: as it was configured, or one that has come after that. */
record RefreshGrant(String refreshToken, String origin) implements Grant {

    static RefreshGrant configured(String refreshToken) {
        return new RefreshGrant(refreshToken, Origin.of(refreshToken));
    }

    static RefreshGrant stored(StoredToken stored) {
        return new RefreshGrant(stored.refreshToken(), stored.origin());
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    @Override
    public String whenInvalid() {
        return "the refresh token has expired, was revoked, or was used twice (one that changes with each use belongs to "
                + "one process alone)";
    }

    @Override
    public String toString() {
        return "refresh token";
    }
}
