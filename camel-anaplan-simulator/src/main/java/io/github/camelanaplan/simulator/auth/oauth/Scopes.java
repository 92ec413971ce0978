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
package io.github.camelanaplan.simulator.auth.oauth;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a client is allowed to do.
 *
 * @param names the scopes granted
 */
public record Scopes(List<String> names) {

    private static final List<String> KNOWN = List.of("openid", "email", "offline_access");

    static Scopes all() {
        return new Scopes(KNOWN);
    }

    /** Those among the requested ones that the service grants: it drops others, {@code profile} too, in silence. */
    static Scopes granted(String requested) {
        return new Scopes(Stream.of(requested.split(" "))
                .filter(KNOWN::contains)
                .distinct()
                .toList());
    }

    /**
     * Whether there is an id token.
     *
     * @return true with {@code openid}
     */
    public boolean isOpenId() {
        return names.contains("openid");
    }

    /**
     * Whether there is a refresh token.
     *
     * @return true with {@code offline_access}
     */
    public boolean isOffline() {
        return names.contains("offline_access");
    }

    /** As in requests and answers. */
    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
