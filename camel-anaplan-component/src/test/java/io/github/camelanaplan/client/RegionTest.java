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
package io.github.camelanaplan.client;

import java.net.URI;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionTest {
    @ParameterizedTest
    @ValueSource(strings = {"us1", "us2", "us5", "us7", "eu1", "eu2", "eu4", "ap1"})
    void earlyRegionsShareTheirAddresses(String code) {
        assertAddresses(code, "api.anaplan.com", "auth.anaplan.com", "us1a.app.anaplan.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us9", "eu3", "eu5", "gb1", "sg1", "ae1", "in1", "id1", "me1"})
    void laterRegionsHaveAddressesOfTheirOwn(String code) {
        assertAddresses(code, code + ".api.anaplan.com", code + ".auth.anaplan.com", code + ".app.anaplan.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ca1, ca1a.api.anaplan.com, ca1a.auth.anaplan.com, ca1a.app.anaplan.com",
        "au1, au1a.api2.anaplan.com, au1a.app2.anaplan.com, au1a.app2.anaplan.com"
    })
    void someRegionsAreExceptions(String code, String api, String auth, String oauth) {
        assertAddresses(code, api, auth, oauth);
    }

    @Test
    void thereAreNoOthers() {
        assertThat(Region.codes())
                .containsExactlyInAnyOrder(
                        "us1", "us2", "us5", "us7", "us9", "eu1", "eu2", "eu3", "eu4", "eu5", "ap1", "gb1", "sg1",
                        "ae1", "in1", "id1", "me1", "ca1", "au1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "eu", "eu33", "us1a", "mars"})
    void codeThatIsNoneIsNoRegion(String code) {
        assertThat(Region.of(code)).isEmpty();
    }

    private static void assertAddresses(String code, String api, String auth, String oauth) {
        Region region = Region.of(code).orElseThrow();

        assertThat(region.code()).isEqualTo(code);
        assertThat(Region.of(code.toUpperCase(Locale.ROOT))).contains(region);
        assertThat(region.apiUrl()).isEqualTo(URI.create("https://" + api));
        assertThat(region.authUrl()).isEqualTo(URI.create("https://" + auth));
        assertThat(region.oauthUrl()).isEqualTo(URI.create("https://" + oauth));
    }
}
