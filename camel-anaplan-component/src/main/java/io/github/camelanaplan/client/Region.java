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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A region of Anaplan, which decides where a tenant is served. The first ones share their addresses; each of the later ones
 * has its own, of which those of {@link #AU1} have not been seen to work by anybody whom we know.
 */
public enum Region {
    US1,
    US2,
    US5,
    US7,
    US9("us9.api", "us9.auth", "us9.app"),
    EU1,
    EU2,
    EU3("eu3.api", "eu3.auth", "eu3.app"),
    EU4,
    EU5("eu5.api", "eu5.auth", "eu5.app"),
    AP1,
    GB1("gb1.api", "gb1.auth", "gb1.app"),
    SG1("sg1.api", "sg1.auth", "sg1.app"),
    AE1("ae1.api", "ae1.auth", "ae1.app"),
    IN1("in1.api", "in1.auth", "in1.app"),
    ID1("id1.api", "id1.auth", "id1.app"),
    ME1("me1.api", "me1.auth", "me1.app"),
    CA1("ca1a.api", "ca1a.auth", "ca1a.app"),
    AU1("au1a.api2", "au1a.app2", "au1a.app2");

    private final URI apiUrl;
    private final URI authUrl;
    private final URI oauthUrl;

    Region() {
        this("api", "auth", "us1a.app");
    }

    Region(String api, String auth, String oauth) {
        this.apiUrl = address(api);
        this.authUrl = address(auth);
        this.oauthUrl = address(oauth);
    }

    private static URI address(String host) {
        return URI.create("https://" + host + ".anaplan.com");
    }

    /** The region of a code such as {@code eu3}, in any case; empty when there is none. */
    public static Optional<Region> of(String code) {
        return Arrays.stream(values())
                .filter(region -> region.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Region::code).toList();
    }

    /** The code as Anaplan writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address of the Integration API. */
    public URI apiUrl() {
        return apiUrl;
    }

    /** The address of the authentication service. */
    public URI authUrl() {
        return authUrl;
    }

    /** The address of OAuth 2.0. */
    public URI oauthUrl() {
        return oauthUrl;
    }
}
