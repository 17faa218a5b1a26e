// What shops call reviews, folded or not.

export const REVIEWS: RegExp =
  /review|rating|bewertung|rezension|(^| )avis( |$)|recensi|opini|valoraci|avalia|beoordel|hodnoc|hodnot|recenz|[eé]rt[eé]kel|v[eé]lem[eé]ny|omd[oö]m|anmeldelse|arvostelu|arvustus|atsauksm|atsiliepim|mnenj|yorum|отзыв|відгук|αξιολ[οό]γ|ביקור|חוות דעת|تقييم|レビュー|口コミ|리뷰|후기|상품평|[评評][价價论論]|danh gi[aá]|đánh giá|ulasan|รีวิว/i
