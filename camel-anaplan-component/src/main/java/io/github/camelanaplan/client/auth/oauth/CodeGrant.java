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

/** What the browser was sent back with. Good for one use, within minutes. */
record CodeGrant(String code, String redirectUri) implements Grant {

    @Override
    public String origin() {
        return Origin.of(code);
    }

    @Override
    public String refreshToken() {
        return "";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri);
    }

    @Override
    public String whenInvalid() {
        return "the authorization code has expired, was used before, or was not given for the redirect address "
                + redirectUri;
    }

    @Override
    public String toString() {
        return "authorization code";
    }
}
