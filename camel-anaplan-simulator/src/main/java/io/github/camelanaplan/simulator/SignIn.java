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
package io.github.camelanaplan.simulator;

import io.github.camelanaplan.simulator.auth.Accounts;
import io.github.camelanaplan.simulator.auth.Certificates;
import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;

/**
 * Everything about who may come in.
 *
 * @param accounts the users
 * @param certificates their certificates
 * @param schemes ways to obtain a token from the authentication service
 * @param eachCall ways to call without a token
 * @param tokens the tokens given out
 * @param oauth the other way to them
 */
record SignIn(
        Accounts accounts,
        Certificates certificates,
        LoginSchemes schemes,
        LoginSchemes eachCall,
        TokenService tokens,
        OAuthProvider oauth) {}
