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
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;

import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.Router;

/** OAuth 2.0, which gives out tokens for what people allowed. */
final class OAuthService implements Service {

    private final Router router;

    OAuthService(OAuthProvider oauth) {
        this.router = Routes.ofOAuth(oauth);
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith("/oauth/") || path.startsWith("/auth/");
    }

    @Override
    public Answer answer(Call call) throws IOException {
        return router.answer(call, "");
    }
}
