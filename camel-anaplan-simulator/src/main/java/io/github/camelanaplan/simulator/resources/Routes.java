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

import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.http.Router;

/** The table of all routes to tokens. */
final class Routes {

    private Routes() {}

    static Router ofAuthentication(LoginSchemes schemes, TokenService tokens) {
        TokenResource token = new TokenResource(schemes, tokens);
        return new Router()
                .post("/token/authenticate", token::authenticate)
                .post("/token/refresh", token::refresh)
                .get("/token/validate", token::validate)
                .post("/token/logout", token::logout);
    }

    static Router ofOAuth(OAuthProvider service) {
        OAuthResource oauth = new OAuthResource(service);
        OAuthPages pages = new OAuthPages(service);
        return new Router()
                .get("/auth/authorize", oauth::authorize)
                .get("/auth/prelogin", pages::login)
                .get("/oauth/activate", pages::activation)
                .post("/oauth/device/code", oauth::startDevice)
                .post("/oauth/token", oauth::token);
    }
}
