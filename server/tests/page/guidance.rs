//! Routes and rules, open to all.

use crate::house::World;
use axum::http::StatusCode;
use ronda::guidance::{built_in_book, cups, norms};

const PAGES: [&str; 4] = ["/rutas", "/rutas/a", "/rutas/b", "/reglas"];

/// The page without its marks, so that sentences can be looked for.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

#[tokio::test]
async fn everybody_reads_the_guidance_signed_in_or_not() {
    let world = World::new().await;
    for page in PAGES {
        let mut nobody = world.browser();
        let open = nobody.get(page).await;
        assert_eq!(open.status, StatusCode::OK, "{page}");
        assert_eq!(open.text.matches("<h1").count(), 1, "{page}");
        for name in ["paula", "ana", "marta", "elena"] {
            assert_eq!(world.signed_in(name).await.get(page).await.status, StatusCode::OK, "{name} {page}");
        }
        let english = world.browser().in_english().get(page).await;
        assert!(english.text.contains("<html lang=\"en\""), "{page}");
    }
}

#[tokio::test]
async fn no_page_says_that_the_law_demands() {
    let world = World::new().await;
    for page in PAGES {
        let text = plain(&world.browser().get(page).await.text).to_lowercase();
        for words in ["la ley exige", "la ley obliga", "es obligatorio", "está prohibido"] {
            assert!(!text.contains(words), "{page}: {words}");
        }
    }
}

/// S0-065: the figure and its table tell the same five questions.
#[tokio::test]
async fn the_figure_answers_five_questions_for_both_routes_and_its_table_shows_the_sentences() {
    let world = World::new().await;
    let html = world.browser().get("/rutas").await.text;
    let part = |from: &str, to: &str| plain(html.split(from).nth(1).unwrap().split(to).next().unwrap());
    let (figure, table) = (part("<div class=\"fork\"", "</section>"), part("<table", "</table>"));
    for question in &norms().questions {
        for told in [&question.ask, &question.a.says, &question.b.says] {
            assert!(figure.contains(&told.es) && table.contains(&told.es), "{}", told.es);
        }
        for from in [&question.a.from, &question.b.from].into_iter().flatten() {
            assert!(table.contains(&norms().link(from).unwrap().quote), "{from}");
        }
    }
}

#[tokio::test]
async fn two_answers_lead_to_a_route_and_mutual_aid_to_no_route_a() {
    let world = World::new().await;
    let mut browser = world.browser();
    let a = browser.get("/rutas?grupo=support&paga=insurer").await.text;
    assert!(a.contains("El código depende de quién coordina"), "{a}");
    let b = browser.get("/rutas?grupo=mutual_aid&paga=territory").await.text;
    assert!(b.contains("Se registra con el código") && b.contains("I30003</b>"), "{b}");
    let none = browser.get("/rutas?grupo=mutual_aid&paga=neither").await.text;
    assert!(none.contains("Este grupo va sin ruta"), "{none}");
    let no = browser.get("/rutas?grupo=mutual_aid&paga=insurer").await.text;
    assert!(no.contains("solo nombra los grupos de apoyo") && no.contains("notice block"), "{no}");
}

#[tokio::test]
async fn answers_that_nobody_offers_answer_nothing_and_break_nothing() {
    let world = World::new().await;
    let mut browser = world.browser();
    let long = "a".repeat(5000);
    for word in ["balint", "", "%00", "%F0%9F%8C%BC", "%FF%FE", "support%0A", "%3Cscript%3E", &long] {
        for address in [format!("/rutas?grupo={word}&paga={word}"), format!("/reglas?clase={word}&ruta={word}")] {
            let answer = browser.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(!answer.text.contains("<script>"), "{address}");
        }
        let asked = browser.get(&format!("/rutas?grupo={word}&paga={word}")).await.text;
        assert!(!asked.contains("Este grupo va sin ruta") && !asked.contains("notice block"), "{word}");
    }
}

/// S0-051 to S0-054 with the day of their check, and the text that nobody has seen.
#[tokio::test]
async fn route_a_shows_its_limits_with_sentence_and_day_and_its_codes_by_profile() {
    let world = World::new().await;
    let text = plain(&world.browser().get("/rutas/a").await.text);
    for words in [
        "Participantes: hasta 30 personas",
        "hasta 120 minutos",
        "grupo de pacientes (máximo 30 personas)",
        "verificado el 3 may 2025",
        "CUPS 2026 (borrador, desde el 1 de enero de 2026)",
        "trabajo social",
        "990107",
        "Ley 1616 de 2013",
        "Ley 2460 de 2025",
    ] {
        assert!(text.contains(words), "{words}");
    }
    for link in norms().chain(domain::route::Route::RiasPtm) {
        assert!(text.contains(&link.quote), "{}", link.requirement);
    }
    assert!(!text.contains("I30002"));
}

#[tokio::test]
async fn route_b_has_its_two_codes_and_nobody_verified_who_answers_for_it() {
    let world = World::new().await;
    let text = plain(&world.browser().get("/rutas/b").await.text);
    for words in
        ["I30002", "I30003", "Resolución 1597 del 30 de julio de 2025", "sin verificar", "Resolución 518 de 2015"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("990106"));
}

/// S0-046 to S0-048: the codes of psychotherapy are named only where it is said that Ronda never writes them.
#[tokio::test]
async fn psychotherapy_stands_outside_of_the_codes_of_both_routes() {
    let world = World::new().await;
    for page in ["/rutas/a", "/rutas/b"] {
        let html = world.browser().get(page).await.text;
        let codes = html.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
        for code in cups().codes.iter().filter(|code| code.never) {
            assert!(!codes.contains(&code.code), "{page}: {}", code.code);
            assert!(html.contains(&format!("<s>{}</s>", code.code)), "{page}: {}", code.code);
        }
        assert!(html.contains("los grupos de apoyo no son psicoterapia de grupo"), "{page}");
    }
}

#[tokio::test]
async fn the_rule_book_shows_every_rule_with_its_sentence_and_filters_by_kind_and_route() {
    let world = World::new().await;
    let mut browser = world.browser();
    let usual = browser.get("/reglas").await.text;
    assert!(usual.contains("<option value=\"support\" selected>"), "what most come for is shown first");
    let all = browser.get("/reglas?clase=todas").await.text;
    let text = plain(&all);
    for rule in built_in_book().rules() {
        assert!(all.contains(&format!("id=\"{}\"", rule.id)), "{}", rule.id);
        assert!(
            text.contains(&rule.cite.quote.replace('&', "&amp;")) || text.contains(&rule.cite.quote),
            "{}",
            rule.id
        );
    }
    assert!(text.contains(&format!("{} reglas", built_in_book().rules().count())));
    let shown = |html: &str, id: &str| html.contains(&format!("<article id=\"{id}\""));
    let (size, advice, balint) = ("co.guia2018.route_a.size.max", "co.guia2018.support.size.rec", "tizon.balint.size");
    let on_a = browser.get("/reglas?clase=support&ruta=a").await.text;
    assert!(shown(&on_a, size) && shown(&on_a, advice) && !shown(&on_a, balint));
    let on_b = browser.get("/reglas?clase=support&ruta=b").await.text;
    assert!(!shown(&on_b, size) && shown(&on_b, advice));
    let without = browser.get("/reglas?clase=balint&ruta=sin").await.text;
    assert!(!shown(&without, size) && !shown(&without, advice) && shown(&without, balint));
}

/// S0-228: what warns a support group only informs a group of mutual aid.
#[tokio::test]
async fn the_same_advice_warns_support_and_informs_mutual_aid() {
    let world = World::new().await;
    let mut browser = world.browser();
    let section = |html: &str| {
        let before = html.split("id=\"co.guia2018.support.size.rec\"").next().unwrap();
        before.rsplit("aria-labelledby=\"t-").next().unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(section(&browser.get("/reglas?clase=support").await.text), "warn");
    assert_eq!(section(&browser.get("/reglas?clase=mutual_aid").await.text), "inform");
}

/// Every word that a rule is told with is there: no key and no bare code stands in the place of a text.
#[tokio::test]
async fn no_rule_is_told_with_the_name_of_a_missing_text() {
    let world = World::new().await;
    for browser in [world.browser(), world.browser().in_english()] {
        let mut browser = browser;
        for page in PAGES {
            let text = plain(&browser.get(page).await.text);
            for stem in ["book-", "norm-", "route-name", "route-about", "who-pays-", "rules-", "routes-", "{$", "{ $"] {
                assert!(!text.contains(stem), "{page}: {stem}");
            }
        }
    }
}
