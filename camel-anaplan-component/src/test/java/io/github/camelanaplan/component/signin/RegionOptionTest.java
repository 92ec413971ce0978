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

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.Region;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;
import io.github.camelanaplan.simulator.proxy.Tunnel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which hosts are called: a proxy that lets nobody through is asked for them, so that nothing leaves this machine.
 */
class RegionOptionTest extends AnaplanTestSupport {
    private static final String CLIENT = "client-1";

    @Test
    void passwordGoesToTheAuthenticationServiceOfTheRegion() {
        for (Region region : Region.values()) {
            assertThat(calledWith(region.code(), component -> {}))
                    .isEqualTo(region.authUrl().getHost());
        }
    }

    @Test
    void accessTokenGoesToTheApiOfTheRegion() {
        for (Region region : Region.values()) {
            assertThat(calledWith(region.code(), RegionOptionTest::useToken))
                    .isEqualTo(region.apiUrl().getHost());
        }
    }

    @Test
    void refreshTokenGoesToTheOAuthHostOfTheRegion() {
        for (Region region : Region.values()) {
            assertThat(calledWith(region.code(), RegionOptionTest::useOAuth))
                    .isEqualTo(region.oauthUrl().getHost());
        }
    }

    @Test
    void withoutARegionTheAddressesOfMostAreUsed() {
        assertThat(calledWith(null, component -> {})).isEqualTo("auth.anaplan.com");
    }

    @Test
    void withoutARegionTheApiOfMostIsUsed() {
        assertThat(calledWith(null, RegionOptionTest::useToken)).isEqualTo("api.anaplan.com");
    }

    @Test
    void withoutARegionTheOAuthHostOfMostIsUsed() {
        assertThat(calledWith(null, RegionOptionTest::useOAuth)).isEqualTo("us1a.app.anaplan.com");
    }

    @Test
    void apiUrlAloneLeavesTheOthersToTheRegion() {
        Consumer<AnaplanComponent> set = component -> options(component).setApiUrl("https://api.test");

        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useToken))).isEqualTo("api.test");
        assertThat(calledWith("eu3", set)).isEqualTo("eu3.auth.anaplan.com");
        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useOAuth))).isEqualTo("eu3.app.anaplan.com");
    }

    @Test
    void authUrlAloneLeavesTheOthersToTheRegion() {
        Consumer<AnaplanComponent> set = component -> options(component).setAuthUrl("https://auth.test");

        assertThat(calledWith("eu3", set)).isEqualTo("auth.test");
        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useToken))).isEqualTo("eu3.api.anaplan.com");
        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useOAuth))).isEqualTo("eu3.app.anaplan.com");
    }

    @Test
    void oauthUrlAloneLeavesTheOthersToTheRegion() {
        Consumer<AnaplanComponent> set = component -> options(component).setOauthUrl("https://oauth.test");

        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useOAuth))).isEqualTo("oauth.test");
        assertThat(calledWith("eu3", set)).isEqualTo("eu3.auth.anaplan.com");
        assertThat(calledWith("eu3", set.andThen(RegionOptionTest::useToken))).isEqualTo("eu3.api.anaplan.com");
    }

    @Test
    void regionOnAUriWinsOverThatOfTheComponent() {
        assertThat(called("list/workspaces?region=gb1", component -> options(component)
                        .setRegion("eu3")))
                .isEqualTo("gb1.auth.anaplan.com");
    }

    @Test
    void regionOnAUriWinsOverTheAddressesOfTheComponent() {
        Consumer<AnaplanComponent> set = component -> {
            options(component).setApiUrl("https://api.test");
            options(component).setAuthUrl("https://auth.test");
            options(component).setOauthUrl("https://oauth.test");
        };
        String inRegion = "list/workspaces?region=gb1";

        assertThat(called(inRegion, set)).isEqualTo("gb1.auth.anaplan.com");
        assertThat(called(inRegion, set.andThen(RegionOptionTest::useToken))).isEqualTo("gb1.api.anaplan.com");
        assertThat(called(inRegion, set.andThen(RegionOptionTest::useOAuth))).isEqualTo("gb1.app.anaplan.com");
    }

    @Test
    void addressOnAUriWinsOverTheRegionBesideIt() {
        assertThat(called("list/workspaces?region=gb1&authUrl=https://auth.test", component -> {}))
                .isEqualTo("auth.test");
    }

    @Test
    void addressesThatAreSetDoNotNeedTheRegion() {
        options(context.getComponent("anaplan", AnaplanComponent.class)).setRegion("eu3");

        succeed("anaplan:list/files?" + inModel(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu33", "EU33"})
    void unknownRegionIsMissedAtTheStartOfTheRouteWithThoseThatAreNear(String code) {
        RouteStart.failsToStart(component -> options(component).setRegion(code))
                .hasStackTraceContaining("Option region is " + code + "; expected perhaps eu3 or ");
        RouteStart.failsToStart(RouteStart.component(), "anaplan:import/x?region=" + code)
                .hasStackTraceContaining("Option region is " + code + "; expected perhaps eu3 or ");
    }

    @Test
    void regionLikeNoOtherIsMissedWithAllThatThereAre() {
        RouteStart.failsToStart(component -> options(component).setRegion("moonbase"))
                .hasStackTraceContaining("Option region is moonbase; expected one of us1, us2")
                .hasStackTraceContaining("au1");
    }

    /** The host that is called first by a component that has a region, and no address unless it is given one. */
    private String calledWith(String region, Consumer<AnaplanComponent> options) {
        Consumer<AnaplanComponent> inRegion = component -> options(component).setRegion(region);
        return called("list/workspaces", inRegion.andThen(options));
    }

    private String called(String operation, Consumer<AnaplanComponent> options) {
        try (SimulatorProxy asked = SimulatorProxy.withCredentials("gatekeeper", PASSWORD)) {
            AnaplanComponent component = through(asked);
            options.accept(component);
            String scheme = "anaplan" + context.getComponentNames().size();
            context.addComponent(scheme, component);

            assertThat(send(scheme + ":" + operation, null).getException()).isNotNull();

            assertThat(asked.tunnels()).isNotEmpty().noneMatch(Tunnel::authorised);
            return asked.tunnels().get(0).target().replace(":443", "");
        }
    }

    private AnaplanComponent through(SimulatorProxy proxy) {
        AnaplanComponent component = component();
        options(component).setApiUrl(null);
        options(component).setAuthUrl(null);
        options(component).setOauthUrl(null);
        component.setProxyHost(proxy.host());
        component.setProxyPort(proxy.port());
        return component;
    }

    private static AnaplanConfiguration options(AnaplanComponent component) {
        return component.getConfiguration();
    }

    private static void useToken(AnaplanComponent component) {
        component.setUsername(null);
        component.setPassword(null);
        component.setAccessToken("token-n0t-in-any-log");
    }

    private static void useOAuth(AnaplanComponent component) {
        component.setUsername(null);
        component.setPassword(null);
        component.setClientId(CLIENT);
        component.setRefreshToken("refresh-n0t-in-any-log");
    }
}
