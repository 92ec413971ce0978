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

import java.util.List;

import io.github.camelanaplan.simulator.http.Site;
import io.github.camelanaplan.simulator.resources.Api;

/**
 * On which site of a server what is served.
 *
 * @param sites all of them
 * @param api the site of the Integration API
 * @param auth the site of the authentication service
 * @param oauth the site of OAuth 2.0
 */
record Hosts(List<Site> sites, Site api, Site auth, Site oauth) {

    /** Everything on one port, which may be 0 for any free one. */
    static Hosts one(Api api, int port) {
        Site site = new Site("anaplan", port, api.everything());
        return new Hosts(List.of(site), site, site, site);
    }

    /** Three ports: the given one, which may be 0, for the Integration API, and any free ones for the others. */
    static Hosts separate(Api api, int port) {
        Site integration = new Site("api", port, api.integration());
        Site authentication = new Site("auth", 0, api.authentication());
        Site oauth = new Site("oauth", 0, api.oauth());
        return new Hosts(List.of(integration, authentication, oauth), integration, authentication, oauth);
    }
}
