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
package io.github.camelanaplan.component.config;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.HealthCheckComponent;

import io.github.camelanaplan.client.auth.supplied.AccessTokenSupplier;

/** The options of a component for signing in with a password, or with a token got elsewhere. */
public abstract class TokenOptions extends HealthCheckComponent {
    @Metadata(label = "security", secret = true, description = "The user who signs in with a password.")
    private String username;

    @Metadata(label = "security", secret = true, description = "The password of the user.")
    private String password;

    @Metadata(
            label = "security",
            secret = true,
            description =
                    "A token that was got elsewhere, from OAuth or the authentication service. It is used until it ends.")
    private String accessToken;

    @Metadata(label = "security", description = "A bean that gives tokens that were got elsewhere.")
    private AccessTokenSupplier tokenSupplier;

    protected TokenOptions() {}

    protected TokenOptions(CamelContext context) {
        super(context);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public AccessTokenSupplier getTokenSupplier() {
        return tokenSupplier;
    }

    public void setTokenSupplier(AccessTokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
    }
}
