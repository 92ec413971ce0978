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
package io.github.camelanaplan.client.internal.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.core5.net.URIBuilder;

import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.model.ModelRef;

/** Where things are. Calls on a model go below its workspace, the form that every bulk call is known to answer to. */
final class ApiPaths {
    private final URI base;
    private final List<String> root;

    /**
     * @param base  the address of the API, without the version
     * @param codec the version
     */
    ApiPaths(URI base, ApiCodec codec) {
        this.base = base;
        this.root = codec.root();
    }

    /** A path below the version. */
    URI root(String... segments) {
        List<String> all = new ArrayList<>(root);
        all.addAll(List.of(segments));
        try {
            return new URIBuilder(base).appendPathSegments(all).build();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address is not one: " + base, e);
        }
    }

    /** A path below a model. */
    URI model(ModelRef model, String... segments) {
        List<String> all = new ArrayList<>(List.of("workspaces", model.workspaceId(), "models", model.modelId()));
        all.addAll(List.of(segments));
        return root(all.toArray(String[]::new));
    }
}
