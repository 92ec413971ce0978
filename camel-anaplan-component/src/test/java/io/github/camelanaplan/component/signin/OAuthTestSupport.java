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
package io.github.camelanaplan.component.signin;

import java.time.Duration;

import org.apache.camel.Exchange;
import org.apache.camel.support.PropertyBindingSupport;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Signs in by OAuth, with clients of all kinds that an administrator can register. */
public abstract class OAuthTestSupport extends AnaplanTestSupport {
    protected static final String REDIRECT = "https://etl.example.com/back";
    protected static final String SECRET = "client-secret-" + PASSWORD;

    /** Gets a new refresh token with each use of the old one. */
    protected static final String ROTATING = "nightly-etl";

    /** Keeps its refresh token. */
    protected static final String LASTING = "reporting";

    /** Has nobody's browser, and no secret. */
    protected static final String DEVICE = "box-in-the-cellar";

    /** The service's clock; the component goes by the machine's. */
    protected final AdjustableClock clock = AdjustableClock.system();

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .clock(clock)
                .oauthClient(ROTATING, client -> client.secret(SECRET).redirectUri(REDIRECT))
                .oauthClient(
                        LASTING,
                        client -> client.secret(SECRET).redirectUri(REDIRECT).nonRotating())
                .oauthClient(DEVICE, client -> client.deviceGrant().deviceInterval(Duration.ZERO))
                .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare));
    }

    /** A component that knows the client, and nothing yet that was granted to it. */
    protected AnaplanComponent oauth(String client, String secret) {
        AnaplanComponent component = component();
        component.setUsername(null);
        component.setPassword(null);
        component.setClientId(client);
        component.setClientSecret(secret);
        return component;
    }

    /** A component of the rotating client. */
    protected AnaplanComponent rotating(String refreshToken) {
        AnaplanComponent component = oauth(ROTATING, SECRET);
        component.setRefreshToken(refreshToken);
        return component;
    }

    /** Sets an option as text, as in a file of properties. */
    protected void set(AnaplanComponent component, String option, String text) {
        boolean isSet = PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withProperty(option, text)
                .bind();
        assertThat(isSet).isTrue();
    }

    /** A refresh token that a person has got for the rotating client some time ago. */
    protected String freshToken() {
        return anaplan.oauth().refreshToken(ROTATING, USER);
    }

    /** Puts a component to work under a name, and gives the exchange with which it has read something. */
    protected Exchange firstCall(String name, AnaplanComponent component) {
        context.addComponent(name, component);
        return list(name);
    }

    /** Reads something by a component. */
    protected Exchange list(String name) {
        return send(name + ":list/files?" + inModel(), null);
    }

    /** How often tokens were asked for. */
    protected int tokenCalls() {
        return received(RequestPattern.post("/oauth/token")).size();
    }
}
