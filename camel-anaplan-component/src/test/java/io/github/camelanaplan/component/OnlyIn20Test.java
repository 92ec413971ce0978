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
package io.github.camelanaplan.component;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.View;
import io.github.camelanaplan.client.model.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/** What earlier versions of the API do not have. */
class OnlyIn20Test extends AnaplanTestSupport {
    private List<Object> list(String kind) {
        List<?> listed =
                succeed("anaplan:list/" + kind + "?" + inModel(), "ignored").getBody(List.class);
        return List.copyOf(listed);
    }

    @Test
    void listsAreListed() {
        assertThat(list("lists"))
                .isEqualTo(List.of(
                        new NamedObject("101000000000", "Regions"),
                        new NamedObject("101000000001", "Products"),
                        new NamedObject("101000000002", "Months")));
    }

    @Test
    void viewsAreListed() {
        assertThat(list("views")).singleElement().isInstanceOfSatisfying(View.class, view -> {
            assertThat(view.id()).isEqualTo("102000000000");
            assertThat(view.name()).isEqualTo("Revenue");
            assertThat(view.moduleId()).isEqualTo("102000000000");
        });
    }

    @Test
    void workspacesTellWhetherTheyAreInUse() {
        List<?> workspaces = succeed("anaplan:list/workspaces", null).getBody(List.class);

        assertThat(workspaces).singleElement().isInstanceOfSatisfying(Workspace.class, workspace -> assertThat(
                        workspace.active())
                .isTrue());
    }
}
